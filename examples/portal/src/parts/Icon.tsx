/**
 * The few signs of the pages, drawn by strokes in the colour of the text. They repeat what words beside them say.
 */
const paths = {
  phone:
    "M6.6 3.5 9 3l1.6 4-2 1.6a12 12 0 0 0 7 7l1.6-2 4 1.6-.5 2.4a3 3 0 0 1-3 2.4A15 15 0 0 1 4 6.5a3 3 0 0 1 2.6-3Z",
  warning: "M12 4 2.8 20h18.4L12 4Zm0 6v5m0 2.4v.4",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "m6 6 12 12M18 6 6 18",
  pen: "M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1Z",
  clip: "m8 12 6-6a3.5 3.5 0 0 1 5 5l-8.5 8.5a5.5 5.5 0 0 1-7.8-7.8L11 3.5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3 2",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  letter: "M3.5 6h17v12h-17V6Zm0 .5L12 13l8.5-6.5",
  lock: "M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3",
  print: "M7 9V4h10v5M7 17H4v-7h16v7h-3m-10-3h10v6H7v-6Z",
  back: "M14.5 5.5 8 12l6.5 6.5",
  next: "M9.5 5.5 16 12l-6.5 6.5",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5a7.5 7.5 0 0 1 15 0",
  chart: "M7 3.5h7l4 4v13H7v-17Zm6.5 0V8H18M10 12.5h5m-5 4h5",
  leave: "M10 4H5v16h5m4-12 4 4-4 4m4-4H9",
  download: "M12 4v11m-4.5-4 4.5 4.5 4.5-4.5M5 20h14",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20.5 20.5",
  above: "M12 19V5m-6 6 6-6 6 6",
  below: "M12 5v14m-6-6 6 6 6-6",
  shield: "M12 3.5 5 6v6c0 4.5 3 7 7 8.5 4-1.5 7-4 7-8.5V6l-7-2.5Z"
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)
