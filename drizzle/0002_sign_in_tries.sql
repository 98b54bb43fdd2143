CREATE TABLE "sign_in_tries" (
	"subject" text NOT NULL,
	"device" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"known_since" timestamp with time zone,
	CONSTRAINT "sign_in_tries_subject_device_pk" PRIMARY KEY("subject","device")
);
--> statement-breakpoint
CREATE INDEX "sign_in_tries_last" ON "sign_in_tries" USING btree ("last_at");--> statement-breakpoint
DROP TABLE "pin_tries" CASCADE;
