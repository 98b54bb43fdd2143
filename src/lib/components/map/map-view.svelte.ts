// What the map shows now: step, camera and size of the window, moved by buttons, by hand or by the student's progress.
import { untrack } from 'svelte';
import {
	cameraFor,
	centred,
	FIRST_VIEW,
	firstStep,
	fitScale,
	seen,
	stepsOf,
	type Camera,
	type Step,
	type View
} from './camera.ts';
import { COLUMN } from './grid.ts';
import type { PanZoom } from './pan-zoom.ts';
import type { Point } from './point.ts';

const FACTOR = 1.35;
/** A focused station is never nearer to the edge than this, in screen pixels. */
const MARGIN = 64;

const isStill = () => document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;

export function createMapView(world: View, you: () => Point | null) {
	let step = $state<Step | null>(firstStep(world, FIRST_VIEW));
	let view = $state.raw<View>(FIRST_VIEW);
	let camera = $state.raw<Camera>(cameraFor(firstStep(world, FIRST_VIEW), world, FIRST_VIEW, you(), COLUMN));
	const steps = $derived(stepsOf(world, view));
	/** Nothing was asked for yet: the first step suits the window. */
	let untouched = true;
	let panZoom: PanZoom | null = null;
	/** Moving the map by hand comes with the first hand: the page's first load does without it. */
	let takeHold: () => Promise<PanZoom | null> = () => Promise.resolve(null);

	const smallest = () => fitScale(world, view) * 0.95;

	function go(to: Camera, animated = true) {
		if (panZoom) panZoom.moveTo(to, animated && !isStill());
		else camera = to;
	}

	function take(to: Step) {
		untouched = false;
		step = to;
		go(cameraFor(to, world, view, you(), COLUMN));
	}

	function leave() {
		untouched = false;
		step = null;
	}

	/** A new window keeps the step, or else the middle and the scale. */
	function resize(width: number, height: number) {
		if (width === 0 || height === 0) return;
		const box = seen(camera, view);
		view = { width, height };
		panZoom?.limit(world, view, smallest());
		if (untouched) step = firstStep(world, view);
		else if (step && !steps.includes(step)) step = 'whole';
		const middle: Point = [box.x + box.width / 2, box.y + box.height / 2];
		const to = step ? cameraFor(step, world, view, you(), COLUMN) : centred(middle, camera.k, world, view);
		go(to, false);
	}

	function attach(svg: SVGSVGElement) {
		return untrack(() => {
			let held: Promise<PanZoom | null> | null = null;
			let attached = true;
			async function hold() {
				const { createPanZoom } = await import('./pan-zoom.ts');
				if (!attached) return null;
				panZoom = createPanZoom(svg, (next, byHand) => {
					camera = next;
					if (byHand) leave();
				});
				panZoom.limit(world, view, smallest());
				panZoom.moveTo(camera, false);
				return panZoom;
			}
			takeHold = () => (held ??= hold());
			const first = () => void takeHold();
			const hands = ['pointerenter', 'pointerdown', 'focusin', 'wheel'] as const;
			for (const hand of hands) svg.addEventListener(hand, first, { once: true, passive: true });
			const sizes = new ResizeObserver(() => resize(svg.clientWidth, svg.clientHeight));
			sizes.observe(svg);
			return () => {
				attached = false;
				for (const hand of hands) svg.removeEventListener(hand, first);
				sizes.disconnect();
				panZoom?.stop();
				panZoom = null;
			};
		});
	}

	return {
		get steps() {
			return steps;
		},
		get step() {
			return step;
		},
		get view() {
			return view;
		},
		get camera() {
			return camera;
		},
		/** The scale at which all of the map is seen. */
		get smallest() {
			return smallest();
		},
		attach,
		take,
		zoomBy(direction: 1 | -1) {
			leave();
			void takeHold().then((map) => map?.zoomBy(direction > 0 ? FACTOR : 1 / FACTOR, !isStill()));
		},
		/** Back to the student's own arrow, as near as now, near enough to read. */
		recenter() {
			const first = firstStep(world, view);
			step = step ?? (camera.k < cameraFor(first, world, view, you(), COLUMN).k ? first : null);
			go(step ? cameraFor(step, world, view, you(), COLUMN) : centred(you() ?? [0, 0], camera.k, world, view));
		},
		/** The arrow moved: keep it in sight, unless the person is looking elsewhere. */
		follow() {
			if (step && step !== 'whole') go(cameraFor(step, world, view, you(), COLUMN));
		},
		show(place: Point, k = camera.k) {
			const box = seen(camera, view);
			const [inset, [x, y]] = [MARGIN / camera.k, place];
			const isSeen =
				x > box.x + inset && x < box.x + box.width - inset && y > box.y + inset && y < box.y + box.height - inset;
			if (isSeen && k === camera.k) return;
			leave();
			go(centred(place, k, world, view));
		}
	};
}

export type MapView = ReturnType<typeof createMapView>;
