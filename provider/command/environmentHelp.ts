/** The help on environment variables, for subcommands that connect to the account. */
export const environmentHelp = `
Environment:
  CLASSIFY_API_KEY        the account's API key
  CLASSIFY_BASE_URL       default https://api.clsfy.me
  CLASSIFY_POLL_INTERVAL  default 60s`;
