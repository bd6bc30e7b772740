/**
 * The sign before the practice's name: a letter that opens like a door.
 */
export const PracticeMark = () => (
  <svg className="practice-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="9" />
    <path d="M7.5 11.5h17v11h-17v-11Zm.4.5L16 18.2l8.1-6.2" />
  </svg>
)
