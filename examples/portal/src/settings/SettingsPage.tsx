/**
 * What a person settles for herself: language and notices, safe contact, and the way to who has seen her record.
 */

import { useResource } from "../api/resource.ts"
import { settings as ask } from "../api/settings.ts"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { ContactSettings } from "./ContactSettings.tsx"
import { NoticeSettings } from "./NoticeSettings.tsx"

export const SettingsPage = () => {
  const words = useWords().settings
  const { problem, refresh, value } = useResource("settings", ask)
  return (
    <div className="column column-narrow">
      <PageHeading title={words.title} />
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton />
        ) : (
          <ProblemNote problem={problem} onRetry={() => refresh("person")} />
        )
      ) : (
        <>
          <NoticeSettings view={value} />
          {value.contact === null ? null : <ContactSettings contact={value.contact} helpers={value.helpers} />}
        </>
      )}
      <section className="card">
        <h2>{words.access}</h2>
        <p>{words.accessWhat}</p>
        <Link className="button" to="/access">
          <Icon name="eye" />
          {words.access}
        </Link>
      </section>
    </div>
  )
}
