/**
 * Time that this process has spent, so that a busy machine does not make a linear algorithm look slow.
 */

/** Milliseconds of processor time that the work takes. */
export const cpuMillisOf = (work: () => void): number => {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
