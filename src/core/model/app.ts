/** Which app writes: its name and version stand in every `.briefing` file (DESIGN 3.6). */
export const appName = 'Briefing Desk';
/** The version of package.json; a test keeps the two the same. */
export const appVersion = '0.1.0';
