import packageJson from '../../package.json' with { type: 'json' }

/** The version of Qingmiao, as it stands on every report. */
export const version: string = packageJson.version
