/**
 * Invitations, requests to help, who works here, and patients by birth date, on SQL.
 */
import type { Session } from "@intervisit/core/domain/Session"
import { AccountRegister } from "@intervisit/core/ports/AccountRegister"
import { Invitations } from "@intervisit/core/ports/Invitations"
import { PatientSearch } from "@intervisit/core/ports/PatientSearch"
import { RepresentativeRequests } from "@intervisit/core/ports/RepresentativeRequests"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { all, first, readOne, rowsOf } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

/** How many patients `PatientSearch.bornOn` gives at most. */
const patientsMax = 200

const invitations = (sql: SqlClient) =>
  Invitations.of({
    byId: (practiceId, id) => readOne(sql, "Invitation", practiceId, id),
    byCode: (practiceId, codeHash) =>
      first(sql<DocumentRow>`select doc from invitations where practice_id = ${practiceId}
        and code_hash = ${codeHash} order by made_at desc, id desc limit 1`),
    forInvitees: (practiceId, inviteeKeys) =>
      inviteeKeys.length === 0
        ? Effect.succeed([])
        : all(sql<DocumentRow>`select doc from invitations where practice_id = ${practiceId}
            and invitee in ${sql.in(inviteeKeys)} order by made_at desc, id desc`)
  })

const representativeRequests = (sql: SqlClient) =>
  RepresentativeRequests.of({
    byId: (practiceId, id) => readOne(sql, "RepresentativeRequest", practiceId, id),
    undecided: (practiceId) =>
      all(sql<DocumentRow>`select doc from representative_requests where practice_id = ${practiceId}
        and is_decided = 0 order by asked_at, id`),
    askedBy: (practiceId, accountId) =>
      all(sql<DocumentRow>`select doc from representative_requests where practice_id = ${practiceId}
        and asked_by = ${accountId} order by asked_at desc, id desc`)
  })

const accountRegister = (sql: SqlClient) =>
  AccountRegister.of({
    working: (practiceId) =>
      all(sql<DocumentRow>`select doc from accounts where practice_id = ${practiceId} and works = 1 order by login`),
    openSessions: (practiceId, id) =>
      // Whether one was ended stands in the document alone.
      Effect.map(
        all<Session>(
          sql<DocumentRow>`select doc from sessions where practice_id = ${practiceId} and account_id = ${id}`
        ),
        (sessions) => sessions.filter(({ endedAt }) => endedAt === null)
      ),
    hasCredential: (practiceId, id) =>
      Effect.map(
        rowsOf(sql`select id from credentials where practice_id = ${practiceId} and id = ${id}`),
        (rows) => rows.length > 0
      )
  })

const patientSearch = (sql: SqlClient) =>
  PatientSearch.of({
    bornOn: (practiceId, birthDate) =>
      all(sql<DocumentRow>`select doc from patients where practice_id = ${practiceId} and birth_date = ${birthDate}
        and merged_into is null order by id limit ${patientsMax}`)
  })

export const layer: Layer.Layer<
  AccountRegister | Invitations | PatientSearch | RepresentativeRequests,
  never,
  SqlClient
> = Layer.unwrap(
  Effect.map(SqlClient, (sql) =>
    Layer.mergeAll(
      Layer.succeed(Invitations, invitations(sql)),
      Layer.succeed(RepresentativeRequests, representativeRequests(sql)),
      Layer.succeed(AccountRegister, accountRegister(sql)),
      Layer.succeed(PatientSearch, patientSearch(sql))
    )
  )
)
