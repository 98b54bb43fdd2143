// d3-zoom on the map's svg: dragging, touch, the wheel with Ctrl or on a focused map, and moves asked for by buttons.
import { easeCubicInOut } from 'd3-ease';
import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { CLOSEST, type Camera, type View } from './camera.ts';

const MOVE = 350;

export type PanZoom = {
	/** What can be seen at most, and how small. Call again when the window changes. */
	limit: (world: View, view: View, smallest: number) => void;
	moveTo: (camera: Camera, animated: boolean) => void;
	zoomBy: (factor: number, animated: boolean) => void;
	stop: () => void;
};

/** `byHand` says whether the person moved the map, rather than a call from here. */
export function createPanZoom(svg: SVGSVGElement, onCamera: (camera: Camera, byHand: boolean) => void): PanZoom {
	const isWanted = (event: Event) => {
		if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || svg.contains(document.activeElement);
		return !(event as MouseEvent).ctrlKey && !(event as MouseEvent).button;
	};
	const behaviour = zoom<SVGSVGElement, unknown>()
		.filter(isWanted)
		.on('zoom', ({ transform: { x, y, k }, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) =>
			onCamera({ x, y, k }, Boolean(sourceEvent))
		);
	const map = select(svg).call(behaviour).on('dblclick.zoom', null);
	const moved = (animated: boolean) =>
		map
			.interrupt()
			.transition()
			.ease(easeCubicInOut)
			.duration(animated ? MOVE : 0);

	return {
		limit(world, view, smallest) {
			const [left, top] = [(view.width / smallest - world.width) / 2, (view.height / smallest - world.height) / 2];
			const [h, v] = [Math.max(0, left), Math.max(0, top)];
			behaviour
				.extent([
					[0, 0],
					[view.width, view.height]
				])
				.scaleExtent([smallest, CLOSEST])
				.translateExtent([
					[-h, -v],
					[world.width + h, world.height + v]
				]);
		},
		moveTo({ x, y, k }, animated) {
			const transform = zoomIdentity.translate(x, y).scale(k);
			if (animated) moved(true).call(behaviour.transform, transform);
			else map.interrupt().call(behaviour.transform, transform);
		},
		zoomBy(factor, animated) {
			moved(animated).call(behaviour.scaleBy, factor);
		},
		stop() {
			map.interrupt().on('.zoom', null);
		}
	};
}
