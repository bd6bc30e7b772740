/**
 * Sets up the practice of an empty server; refused without the terminal's code, and once a practice is there.
 */
import { request } from "./request.ts"
import type { FirstRunForm } from "./views.ts"

export const foundPractice = (form: FirstRunForm): Promise<void> =>
  request({ method: "POST", path: "/first-run", body: form, cause: "person" })
