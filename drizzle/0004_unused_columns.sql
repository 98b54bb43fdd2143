ALTER TABLE "classrooms" DROP COLUMN "joining_open";--> statement-breakpoint
ALTER TABLE "classrooms" DROP COLUMN "clock";