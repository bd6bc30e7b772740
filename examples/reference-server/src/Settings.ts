/**
 * What an operator sets, from the environment: each name with its default and its meaning.
 *
 * PORT (3000), HL7_PORT (2575), INTERVISIT_DATA (./data), DATABASE_URL (none: the embedded database), EHR_HOST and
 * EHR_PORT (the demo EHR), SMTP_HOST and SMTP_PORT (the demo mail catcher), MAIL_FROM, PUBLIC_HOSTS (further values of
 * `Host`, comma-separated). Everything binds to 127.0.0.1.
 */
import * as Config from "effect/Config"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** `Config.Port` without its refusal of 0, which stands for "take a free one". */
const port = (name: string) => Config.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 65_535 })), name)

export const Settings = Config.all({
  port: port("PORT").pipe(Config.withDefault(3000)),
  hl7Port: port("HL7_PORT").pipe(Config.withDefault(2575)),
  folder: Config.NonEmptyString("INTERVISIT_DATA").pipe(Config.withDefault("./data")),
  databaseUrl: Config.option(Config.Redacted("DATABASE_URL")),
  ehrHost: Config.NonEmptyString("EHR_HOST").pipe(Config.withDefault("127.0.0.1")),
  ehrPort: port("EHR_PORT").pipe(Config.withDefault(2576)),
  smtpHost: Config.NonEmptyString("SMTP_HOST").pipe(Config.withDefault("127.0.0.1")),
  smtpPort: port("SMTP_PORT").pipe(Config.withDefault(2525)),
  mailFrom: Config.NonEmptyString("MAIL_FROM").pipe(Config.withDefault("no-reply@intervisit.example")),
  publicHosts: Config.option(Config.NonEmptyString("PUBLIC_HOSTS"))
})
export type Settings = Config.Success<typeof Settings>

/** The `Host` values that are answered. */
export const hostsOf = ({ port, publicHosts }: Pick<Settings, "port" | "publicHosts">): ReadonlyArray<string> => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  ...Option.match(publicHosts, { onNone: () => [], onSome: (hosts) => hosts.split(",").map((host) => host.trim()) })
]
