/** Whether the tablet's share sheet takes such a file. */
export function canShareFile(file: File): boolean {
  return typeof navigator.share === 'function' && navigator.canShare?.({ files: [file] }) === true;
}

/** Opens the share sheet. False when the person has closed it, or it did not take the file. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title: file.name });
    return true;
  } catch {
    return false;
  }
}

/** In ms. A browser may begin a large download late. */
const KEPT = 60_000;

/** Gives the file to the browser's downloads. */
export function downloadFile(file: File): boolean {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  return true;
}
