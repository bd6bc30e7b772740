/**
 * Common words, as stems, that stand one slip from a word of the shipped pack and are not its misspelling.
 *
 * "Prison" is no pressure ("presión"), "alegría" no allergy. English: the common words that the lexicon would
 * otherwise correct; Spanish: those that a message may hold. A pack of one's own may need more.
 */

const words = `
  absente abundanc accus addition addresse adicion agre ailment alegri alibi alienat altar altur ambl amiabl
  annal annul appl appli arriv atrac auction augment bait balanz bar barley barrag batter battl beard becom
  begin bell belli bellow bely bench berri berth bettor bitter blaster bleat blend blink block blond blot blow
  blush bluster bolet bond bor brais brak brandi brandy breach bread brink brisk bronc broth browni browny
  bugger bully burr buttery cach cafein calic calori camer campan canch candi canker canter catchy cellar
  cellular centr char chast chattier chequ chick chilly choir chor chuck cider cient clam classy client clim
  clinch closur coars cocin cocinar collag commun comod compani compar complement completer compliant compress
  compris concession conform connot constancy construct consulat contar contraption contrast contraven
  coordinat cornet cornier coroner correr costar couch county cram craz creamy cris croak crock cronic crop
  crutch crystal cuadr cull cunad daemon dairy decen decod decr decre decri delicious dent depart departament
  dependent deportment deterrent devolv diari diferent dimmer dinner dirti disen dismay disparag dissatisfy
  doily dolar dom doom doubly dram dreamy dressy drows drunk duress earthy edific eighth embargo employ
  employe empti enterar entre escap escort escrit espes estadi evidenci examin exces excis expansiv expend
  experienci expiry exploit extend fabulous facil factor feather felin fell feller fellow fiance fillet filly
  firmer flashy flatter flesh flier flighty flor flour flunk flush fogy folly fondly forearm formar fort
  foundl fourth frecuent frent fresc friez fright froth fruit fuel fuller fund fuss fuzz gardeni gargl gass
  genr glassy gloss glut goner gong grac graceful grain granad grant grat greasy greet grin grind groan grocer
  groseri grosser guardi hanger har hardier harry hat haven hears hearth hearty hembr herd herein heron hippy
  historian historical hoarder homeless homicid hord horribly hors hospitabl humor hurri immediat impel inaner
  incredibly indoor inflection influenc injuri instint insulat interpretar inventar kiosc knack latter lever
  lighten linger litter livelihood lively loop lous lover lumber mader maestri magent magnat malt maniac manor
  manufactur mariguan marry marsh masiv matur mediation meditacion meditation melon memori meteor metr mettl
  mighty miller miner ministr minuet minut mirad missiv moan mold mont montan montar mony moon mourn mucous
  muestr munch mutter mystic nerv nether neural nois noticeably notici novel occur operatic optim organizar
  oversight packet pagan pajar palaci pallid panel paquet parecer parqu parson pasear pasiv patchy patent
  paunch pauper pecad peddl pelot pelt personabl personaj pester petrol picket piddl piedr pik pilot pintad
  pisad plaid planet pliant plot plum podran polic polici ponch postr postur precious prefect preferabl
  preferir pretti prim primari primmer principi prision probabl proceder producer profound protest prov
  provably puddl queen queerer queri quint rally ranch raptur readi realty recap recit recital reclin recovery
  refere reflej reflex regalar regular relev reliv remainder remat remind remit replay repli replic resort
  respit responder restraint resultar retin retrac roach romp roster roug ruby rust sacr sadden salad salid
  sallow salon salv satir saw scab scold scram scratchy script seaman seminari seminary senil sentenci
  sentienc serpent setent setter sew shack shadowy shaft shaver shifty shingl shirt showier shuck sickly sift
  similar simmer simpl singl singular sleek sleet slick slosh smock smoother snack sneak sock sodden solid
  somber sombri sow spacial spar spat spear speck spill splint spok spool spout sprang spre springy sprinter
  sprung spur squeak squid stack staf stak stal stall station statu steel steep stellar stere stif stingy
  stink stint stir stocky stol stork straggl straighter stranger strap strat strik string strung stud studi
  stunt subsidi subsidy suckl suction sugary sunda sunris suplement supper suppl suppli suspend swat sweep
  swill tacan tangl tarri teller temp tend tenor tenur terminal terminat termini terribly thin thirst thong
  thorough threat thrust tinder ting tirad tocin token toll tomad toot toucan touchy tough traine tregu trick
  trimestr trough trucar truest truste trusty tuner turist unacceptably unbeatabl unwill vend vent viajer
  vient vigili visibly vist viver volley waiter wander watery weighty wherever witch withheld workmen worthy
  wounder wrest wring yearl
`

/** Stems that are themselves. */
export const knownWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
