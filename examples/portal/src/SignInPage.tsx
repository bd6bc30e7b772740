/**
 * Signing in, with whom to call instead. Whoever was logged off hears that what she was writing was kept.
 */
import { FrontDoor } from "./parts/FrontDoor.tsx"
import { Icon } from "./parts/Icon.tsx"
import { Link } from "./parts/Link.tsx"
import { PageHeading } from "./parts/PageHeading.tsx"
import { SignInForm } from "./SignInForm.tsx"
import { useWords } from "./words/Words.ts"

interface SignInPageProps {
  readonly why: "nobody" | "logged-off" | "left" | "unreachable"
}

export const SignInPage = ({ why }: SignInPageProps) => {
  const words = useWords()
  return (
    <FrontDoor>
      {(practice) => (
        <>
          <PageHeading title={words.signIn.title} />
          <p className="lead">{words.signIn.lead}</p>
          <WhyHere why={why} />
          <SignInForm />
          <Link to="/enrol" className="sign-in-other">
            {words.people.enrol.have}
          </Link>
          {practice?.isDemo === true ? <p className="note note-quiet">{words.signIn.demo}</p> : null}
        </>
      )}
    </FrontDoor>
  )
}

const WhyHere = ({ why }: SignInPageProps) => {
  const words = useWords().signIn
  if (why === "nobody") return null
  return (
    <div className="note" role="status">
      <Icon name={why === "left" ? "check" : "lock"} />
      <p>
        {why === "left" ? words.left : null}
        {why === "unreachable" ? words.unreachable : null}
        {why === "logged-off" ? (
          <>
            {words.loggedOff} <strong>{words.kept}</strong>
          </>
        ) : null}
      </p>
    </div>
  )
}
