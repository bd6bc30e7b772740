/**
 * Names of body parts, so that "my chest is fine but my leg hurts" is not read as pain in the chest.
 */
import { stem } from "./stem.ts"

const words =
  "gut abdominal sternum breastbone torax rib ribs spine head face eye eyes ear ears nose mouth jaw tongue " +
  "lip lips throat neck shoulder shoulders arm arms elbow " +
  "wrist hand " +
  "hands finger fingers chest breast breasts back belly stomach abdomen tummy side groin hip hips leg legs " +
  "thigh thighs " +
  "knee knees calf calves shin ankle ankles foot feet toe toes heel skin tooth teeth gum gums sinus scalp " +
  "testicle " +
  "testicles scrotum penis vagina rectum anus buttock bladder " +
  "cabeza cara ojo ojos oido oidos nariz boca mandibula quijada lengua labio labios garganta cuello hombro " +
  "hombros brazo " +
  "brazos codo muneca mano manos dedo dedos pecho seno senos espalda barriga estomago panza vientre abdomen " +
  "costado ingle " +
  "cadera pierna piernas muslo rodilla rodillas pantorrilla pantorrillas tobillo tobillos pie pies talon piel " +
  "diente dientes " +
  "muela encia testiculo testiculos pene vagina recto"

/** Stems of body parts. */
export const bodyPartStems: ReadonlyArray<string> = words.split(" ").map(stem)
