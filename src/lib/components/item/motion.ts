// How long a movement may take: no time at all for those who asked for less motion.

export const motion = (ms: number): number =>
	typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
