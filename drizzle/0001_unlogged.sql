-- What the table descriptions cannot say.
ALTER TABLE "nodes" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "connections" SET UNLOGGED;--> statement-breakpoint
-- every append updates its classroom's row: room on the page keeps those updates off the indexes
ALTER TABLE "classrooms" SET (fillfactor = 50);
