/**
 * Makes chosen calls of a port go wrong: fail, stall, be slow, be lost, be done twice, or end the process.
 *
 * A wrapped layer gives the same services as before, with every call of the named port led through a fault. Ports
 * must be plain records, as all of this library's are: methods that give effects, and effects that are properties.
 * Calls are counted from 1, per method and per layer built. Each fault is a sentence about one call.
 */
import type * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** One call of a port's method, or one look at an effect that is its property. */
export interface Call {
  /** The last word of the port's key, such as "Ledger". */
  readonly port: string
  readonly method: string
  /** How often this method was called on this layer, this call included. */
  readonly number: number
}

type Run = Effect.Effect<unknown, unknown, unknown>

/** What becomes of a call: `run` does it, as often as it is run. Errors must be those that the method may have. */
export type Fault = (call: Call, run: Run) => Run

/** A hook around every call; "after" comes whether the call succeeded or not. */
export type Hook = (port: string, method: string, moment: "before" | "after") => Effect.Effect<void>

type Key<Id, Shape> = Context.Key<Id, Shape>

type Wrapped = <ROut, E, RIn>(layer: Layer.Layer<ROut, E, RIn>) => Layer.Layer<ROut, E, RIn>

/** Leads every call of this port through the hook: `layer.pipe(Faults.wrap(Ledger, hook))`. */
export const wrap = <Id, Shape extends object>(tag: Key<Id, Shape>, hook: Hook): Wrapped =>
  withFault(tag, ({ method, port }, run) =>
    Effect.flatMap(Effect.andThen(hook(port, method, "before"), Effect.exit(run)), (exit) =>
      Effect.andThen(hook(port, method, "after"), exit)
    )
  )

/** Leads every call of this port through the fault, such as `Faults.failNth("nudge", 1, error)` for a Notifier. */
export const withFault =
  <Id, Shape extends object>(tag: Key<Id, Shape>, fault: Fault): Wrapped =>
  <ROut, E, RIn>(layer: Layer.Layer<ROut, E, RIn>) => {
    const faulty = Layer.effect(
      tag,
      Effect.map(tag, (service) => faultyService(tag, service, fault))
    )
    // The layer must give the port it is wrapped for; that is checked when it is built, for the sake of plain types.
    return Layer.provideMerge(faulty, layer as unknown as Layer.Layer<ROut | Id, E, RIn>) as Layer.Layer<ROut, E, RIn>
  }

const faultyService = <Id, Shape extends object>(tag: Key<Id, Shape>, service: Shape, fault: Fault): Shape => {
  const port = tag.key.split("/").at(-1) ?? tag.key
  const counts = new Map<string, number>()
  const through = (method: string, run: Run): Run =>
    Effect.suspend(() => {
      const number = (counts.get(method) ?? 0) + 1
      counts.set(method, number)
      return fault({ port, method, number }, run)
    })
  const members = Object.entries(service).map(([method, member]): readonly [string, unknown] => {
    if (Effect.isEffect(member)) return [method, through(method, member)]
    if (typeof member !== "function") return [method, member]
    return [
      method,
      (...args: ReadonlyArray<unknown>) =>
        through(
          method,
          Effect.suspend(() => member(...args) as Run)
        )
    ]
  })
  return Object.fromEntries(members) as Shape
}

/** Which calls of a method: one by its number, all, or those whose number passes. */
export type Which = number | "every" | ((number: number) => boolean)

/** The fault, for these calls of this method only; all others go through. */
export const on =
  (method: string, which: Which, fault: Fault): Fault =>
  (call, run) => {
    const isMeant = which === "every" || (typeof which === "number" ? call.number === which : which(call.number))
    return call.method === method && isMeant ? fault(call, run) : run
  }

/** One fault inside the other, the first one outermost. */
export const all =
  (...faults: ReadonlyArray<Fault>): Fault =>
  (call, run) =>
    faults.reduceRight((inner, fault) => fault(call, inner), run)

/** Fails and does nothing. */
export const failing =
  (error: unknown): Fault =>
  () =>
    Effect.fail(error)

/** Does it, and fails all the same: the answer was lost on the way. */
export const losingAnswer =
  (error: unknown): Fault =>
  (_, run) =>
    Effect.andThen(run, Effect.fail(error))

/** Ends in a defect and does nothing, as a store whose database is gone. */
export const dying =
  (why: string): Fault =>
  (call) =>
    Effect.die(new Error(`${call.port}.${call.method}: ${why}`))

/** Does it, and ends in a defect all the same: nobody knows whether it was done. */
export const dyingAfter =
  (why: string): Fault =>
  (call, run) =>
    Effect.andThen(run, Effect.die(new Error(`${call.port}.${call.method}: ${why}`)))

/** Never ends and does nothing, until the caller gives up. */
export const stalling: Fault = () => Effect.never

/** Does it after a while. */
export const delaying =
  (duration: Duration.Input): Fault =>
  (_, run) =>
    Effect.delay(run, duration)

/** Does it twice and gives the second answer. */
export const duplicating: Fault = (_, run) => Effect.andThen(run, run)

/** Does nothing and says that it did, with this answer. */
export const dropping =
  (answer: unknown): Fault =>
  () =>
    Effect.succeed(answer)

/** The nth call of the method fails and does nothing. */
export const failNth = (method: string, n: number, error: unknown): Fault => on(method, n, failing(error))

/** The nth call of the method is done, and fails all the same. */
export const loseNthAnswer = (method: string, n: number, error: unknown): Fault => on(method, n, losingAnswer(error))

/** The nth call of the method ends in a defect and does nothing. */
export const dieNth = (method: string, n: number): Fault => on(method, n, dying("made to die"))

/** The first calls of the method fail, and then it is well again. */
export const failFirst = (method: string, count: number, error: unknown): Fault =>
  on(method, (number) => number <= count, failing(error))
