/**
 * Offers a text for saving as a file, through the browser's own download: the page itself touches no file system.
 * @param contentType media type of the text
 */
export const saveText = (text: string, fileName: string, contentType: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: contentType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the data once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
