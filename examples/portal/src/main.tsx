/**
 * The start: the reader's language, the page's code and the session are fetched side by side, then the page is shown.
 */
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./App.tsx"
import { ask } from "./api/signedIn.ts"
import { fetchAhead } from "./routes.ts"
import { preferredLanguage } from "./words/preference.ts"
import { loadWords } from "./words/Words.ts"
import "./style/index.css"

const reloadedPlace = "intervisit-reloaded"

// After a new release the code of a page has another name, and the old one is gone: then the page is loaded anew, once.
window.addEventListener("vite:preloadError", () => {
  const isSecond = sessionStorage.getItem(reloadedPlace) === window.location.href
  sessionStorage.setItem(reloadedPlace, window.location.href)
  if (!isSecond) window.location.reload()
})

const start = async (root: HTMLElement): Promise<void> => {
  const language = preferredLanguage()
  const asked = ask()
  fetchAhead(window.location.pathname)
  const words = await loadWords(language)
  await asked
  createRoot(root).render(
    <StrictMode>
      <App language={language} words={words} />
    </StrictMode>
  )
}

const root = document.getElementById("root")
if (root !== null) void start(root)
