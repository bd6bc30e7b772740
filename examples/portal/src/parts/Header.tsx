/**
 * The head of every page: whose house this is, how to call it, the language, who is signed in, and her areas.
 */
import { Button } from "react-aria-components/Button"
import { signOut } from "../api/signedIn.ts"
import type { SessionView } from "../api/views.ts"
import type { Area } from "../areas.ts"
import { useWords } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { LanguageSwitch } from "./LanguageSwitch.tsx"
import { Link } from "./Link.tsx"
import { PracticeMark } from "./PracticeMark.tsx"

interface HeaderProps {
  readonly session: SessionView
  readonly areas: ReadonlyArray<Area>
  readonly current: Area["name"] | undefined
}

export const Header = ({ areas, current, session }: HeaderProps) => {
  const words = useWords()
  const { name, phone } = session.practice
  return (
    <header className="site-header">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <div className="site-bar">
        <Link className="practice" to={areas[0]?.path ?? "/"}>
          <PracticeMark />
          <span className="practice-name">{name}</span>
        </Link>
        <a className="site-phone" href={`tel:${phone}`}>
          <Icon name="phone" />
          <span className="visually-hidden">{words.callUs}: </span>
          {phone}
        </a>
        <LanguageSwitch />
        <span className="site-person">
          <span className="visually-hidden">{words.signedInAs("")}</span>
          {session.name}
        </span>
        <Button className="button button-quiet button-small" onPress={() => void signOut()}>
          {words.signOut}
        </Button>
      </div>
      {areas.length < 2 ? null : <Areas areas={areas} current={current} />}
    </header>
  )
}

const Areas = ({ areas, current }: Pick<HeaderProps, "areas" | "current">) => {
  const words = useWords()
  return (
    <nav className="areas" aria-label={words.areas}>
      <ul>
        {areas.map(({ name, path }) => (
          <li key={name}>
            <Link to={path} aria-current={name === current ? "page" : undefined}>
              {words.nav[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
