// Where classrooms and maps are looked up.
import type { CourseMap } from '../../domain/map.ts';

export type ClassroomEntry = {
	id: number;
	schoolId: number;
	title: string;
	mapId: string;
	mapVersion: number;
	timeZone?: string;
};

export type Directory = {
	find: (classroomId: number) => Promise<ClassroomEntry | null>;
	loadMap: (id: string, version: number) => Promise<CourseMap | null>;
};
