CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency_named_at` integer,
	`curriculum` text,
	`skipped` text NOT NULL,
	`dismissed_at` integer,
	CONSTRAINT "installation_curriculum" CHECK(curriculum in ('shipped', 'empty'))
);
--> statement-breakpoint
CREATE TABLE `admin_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `admin_invitation_token` ON `admin_invitation` (`token_hash`);
--> statement-breakpoint
-- An installation that is taught already goes on taking what comes with Firsthand.
INSERT INTO `installation` (`id`, `curriculum`, `skipped`)
SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM `programme`) THEN 'shipped' END, '[]';
