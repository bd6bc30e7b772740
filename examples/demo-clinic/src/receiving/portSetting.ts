/**
 * A port from the environment; 0 takes a free one, which `Config.Port` would refuse.
 */
import * as Config from "effect/Config"
import * as Schema from "effect/Schema"

const Port = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 65_535 }))

/** The port that a variable names. */
export const portSetting = (name: string): Config.Config<number> => Config.schema(Port, name)
