/** Makes the browser download a text as a file with this name. */
export function downloadText(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has started the download by the next task, so the address is no longer needed.
  setTimeout(() => URL.revokeObjectURL(address))
}
