/**
 * Making one's own sign-in with the code of a letter or an e-mail.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { FrontDoor } from "../parts/FrontDoor.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { useWords } from "../words/Words.ts"
import { EnrolForm } from "./EnrolForm.tsx"

export const EnrolPage = () => {
  const words = useWords().people.enrol
  const [isColleague, setColleague] = useState(false)
  return (
    <FrontDoor>
      {() => (
        <>
          <PageHeading title={words.title} />
          <p className="lead">{words.lead}</p>
          <EnrolForm key={String(isColleague)} isColleague={isColleague} />
          <div className="sign-in-others">
            <Link to="/" className="sign-in-other">
              {words.signIn}
            </Link>
            <Button className="button button-quiet button-small" onPress={() => setColleague(!isColleague)}>
              {isColleague ? words.iAmPatient : words.iWork}
            </Button>
          </div>
        </>
      )}
    </FrontDoor>
  )
}
