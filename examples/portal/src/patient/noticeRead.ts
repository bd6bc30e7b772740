/**
 * Whether this person has read this version of the urgent-use notice since she opened the page. It is asked anew in
 * every visit, and never kept in the browser.
 */
const read = new Set<string>()

export const hasReadNotice = (accountId: string, version: string): boolean => read.has(`${accountId} ${version}`)

export const noteNoticeRead = (accountId: string, version: string): void => {
  read.add(`${accountId} ${version}`)
}
