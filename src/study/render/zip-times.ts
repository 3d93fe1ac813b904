/**
 * A ZIP archive holds the time at which each entry was written, so that the same workbook would differ from run to run.
 * Sets all of them to the first moment that the format knows, 1980-01-01 00:00 (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
 */
export function withFixedZipTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  const end = endOfCentralDirectory(view)
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < entries; i++) {
    if (view.getUint32(at, true) !== 0x02014b50)
      throw new Error('the central directory of the archive is broken')
    view.setUint32(at + 12, firstMoment, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, firstMoment, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** MS-DOS time 0 in the low half, date 1980-01-01 in the high half. */
const firstMoment = 0x0021_0000

function endOfCentralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new Error('the archive has no central directory')
}
