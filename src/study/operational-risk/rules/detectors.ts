import type { GroundName } from '../../../lending/rules/rule-register.ts'
import * as borrowers from './borrower-rules.ts'
import * as classes from './class-rules.ts'
import * as figures from './figure-rules.ts'
import * as files from './file-rules.ts'
import * as groups from './group-rules.ts'
import { circularGuarantee } from './guarantee-rules.ts'
import * as lines from './line-rules.ts'
import * as links from './link-rules.ts'
import { masked } from './masking-rule.ts'
import * as money from './money-rules.ts'
import * as process from './process-rules.ts'
import * as renewals from './renewal-rules.ts'
import type { RuleBook } from './rule-book.ts'
import type { Detection } from './rule-hit.ts'

/** How each ground is detected, on a book that has the columns it needs. */
export const detectors: Readonly<Record<GroundName, (on: RuleBook) => Detection>> = {
  sharedAccount: links.sharedAccount,
  sharedTelephone: links.sharedTelephone,
  sharedAddress: links.sharedAddress,
  piling: money.piling,
  commonPayer: money.commonPayer,
  faultyIdentityNumber: borrowers.faultyIdentityNumber,
  ageOutOfRange: borrowers.ageOutOfRange,
  goneBeforeLending: borrowers.goneBeforeLending,
  stepsOutOfOrder: process.stepsOutOfOrder,
  dutiesNotSeparated: process.dutiesNotSeparated,
  overAuthority: process.overAuthority,
  selfDealing: process.selfDealing,
  ownIdentity: process.ownIdentity,
  refinanced: renewals.refinanced,
  replaced: renewals.replaced,
  replacedByRelated: renewals.replacedByRelated,
  registeredRenewal: renewals.registeredRenewal,
  extendedTwice: process.extendedTwice,
  extendedAfterDue: process.extendedAfterDue,
  extensionTooLong: process.extensionTooLong,
  split: money.split,
  batch: groups.batch,
  repeatedMember: groups.repeatedMember,
  groupAtOneAddress: groups.groupAtOneAddress,
  groupOfOneSurname: groups.groupOfOneSurname,
  pooledProceeds: groups.pooledProceeds,
  circularGuarantee,
  identicalFigures: figures.identicalFigures,
  roundFigures: figures.roundFigures,
  roundAssets: figures.roundAssets,
  digitPreference: figures.digitPreference,
  outOfArea: borrowers.outOfArea,
  outOfSeason: borrowers.outOfSeason,
  purposeAgainstIndustry: borrowers.purposeAgainstIndustry,
  aboveCropCost: borrowers.aboveCropCost,
  firstPaymentDefault: money.firstPaymentDefault,
  paidByStaff: money.paidByStaff,
  masked,
  classTooGood: classes.classTooGood,
  upgradedUntested: classes.upgradedUntested,
  documentMissing: files.documentMissing,
  checkBackfilled: files.checkBackfilled,
  inactive: borrowers.inactive,
  lineExceeded: lines.lineExceeded,
  drawnWhileOverdue: lines.drawnWhileOverdue,
}
