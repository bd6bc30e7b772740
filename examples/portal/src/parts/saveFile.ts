/**
 * Hands bytes that came by request to the browser, as a file to keep.
 */

export const saveFile = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the bytes a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
