/**
 * English or Spanish, each in its own word.
 */
import { Button } from "react-aria-components/Button"
import { Group } from "react-aria-components/Group"
import { useReader } from "../words/Words.ts"

const names = { en: "English", es: "Español" } as const

export const LanguageSwitch = () => {
  const { language, speak, words } = useReader()
  return (
    <Group className="languages" aria-label={words.languageLabel}>
      {(["en", "es"] as const).map((one) => (
        <Button key={one} className="language" aria-pressed={one === language} onPress={() => speak(one)}>
          <span lang={one}>{names[one]}</span>
        </Button>
      ))}
    </Group>
  )
}
