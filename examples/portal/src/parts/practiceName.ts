/**
 * The practice's name, for titles and headers, before and after signing in.
 */
import { createContext, useContext } from "react"

export const PracticeNameContext = createContext("")

export const usePracticeName = (): string => useContext(PracticeNameContext)
