const mostListed = 50

/** The columns of a file for a message; a wide file's first, with how many there are. */
export function listedColumns(names: readonly string[]): string {
  const listed = names.slice(0, mostListed).join(', ')
  return names.length > mostListed ? `${listed} … (${names.length})` : listed
}
