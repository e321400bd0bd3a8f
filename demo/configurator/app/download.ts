/** Hands a text to the visitor as a file. */
export function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it up by the next task.
  setTimeout(() => URL.revokeObjectURL(address))
}
