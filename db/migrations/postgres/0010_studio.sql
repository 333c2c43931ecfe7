CREATE TABLE "content_conflict" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"text" text,
	"number" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended" text,
	CONSTRAINT "content_conflict_ended" CHECK (ended in ('studio', 'folder'))
);
--> statement-breakpoint
CREATE TABLE "content_file" (
	"id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"imported_hash" text,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "content_file_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"origin" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	CONSTRAINT "content_file_revision_origin" CHECK (origin in ('folder', 'studio'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"path" text PRIMARY KEY NOT NULL,
	"base_number" integer NOT NULL,
	"text" text NOT NULL,
	"sequence" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"publish_at" timestamp (3) with time zone,
	"scheduled_by" text,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "draft_aside" (
	"id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"base_number" integer NOT NULL,
	"text" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"set_aside_at" timestamp (3) with time zone NOT NULL,
	"set_aside_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_reader" (
	"path" text NOT NULL,
	"window" text NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_reader_path_window_pk" PRIMARY KEY("path","window")
);
--> statement-breakpoint
CREATE TABLE "image" (
	"hash" text PRIMARY KEY NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"name" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "content_conflict" ADD CONSTRAINT "content_conflict_file_id_content_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."content_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_conflict" ADD CONSTRAINT "content_conflict_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_file_revision" ADD CONSTRAINT "content_file_revision_file_id_content_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."content_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_file_revision" ADD CONSTRAINT "content_file_revision_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_scheduled_by_person_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_aside" ADD CONSTRAINT "draft_aside_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_aside" ADD CONSTRAINT "draft_aside_set_aside_by_person_id_fk" FOREIGN KEY ("set_aside_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_reader" ADD CONSTRAINT "draft_reader_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "content_conflict_file" ON "content_conflict" USING btree ("file_id","found_at");--> statement-breakpoint
CREATE UNIQUE INDEX "content_file_path" ON "content_file" USING btree ("path");--> statement-breakpoint
CREATE UNIQUE INDEX "content_file_revision_number" ON "content_file_revision" USING btree ("file_id","number");--> statement-breakpoint
CREATE INDEX "draft_publish_at" ON "draft" USING btree ("publish_at");--> statement-breakpoint
CREATE INDEX "draft_aside_path" ON "draft_aside" USING btree ("path","set_aside_at");--> statement-breakpoint
-- What was published stays as it was.
CREATE TRIGGER "content_file_revision_only_added" BEFORE UPDATE OR DELETE ON "content_file_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "draft_aside_only_added" BEFORE UPDATE OR DELETE ON "draft_aside" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
