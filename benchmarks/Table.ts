/** Prints what was measured as a table in plain text: one row a contender, ratios beside figures. */

export interface Row {
  readonly [column: string]: string | number
}

export const print = (title: string, rows: ReadonlyArray<Row>): void => {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)))
  const line = (cells: ReadonlyArray<string | number | undefined>) =>
    cells
      .map((cell, index) => {
        const text = String(cell)
        const width = widths[index] ?? 0
        return typeof cell === "number" ? text.padStart(width) : text.padEnd(width)
      })
      .join("  ")
  console.log(`\n${title}`)
  console.log(line(columns))
  console.log(widths.map((width) => "-".repeat(width)).join("  "))
  for (const row of rows) console.log(line(columns.map((column) => row[column])))
}

/** The middle of an odd number of figures. */
export const median = (figures: ReadonlyArray<number>): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
