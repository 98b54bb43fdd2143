/** How the message catalogue is compiled; one place for the install step, the checks and Vite. */
export const paraglide = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/paraglide',
	strategy: /** @type {['baseLocale']} */ (['baseLocale']),
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false
};
