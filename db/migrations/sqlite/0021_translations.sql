CREATE TABLE `activity_translation` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`company_id` text,
	`language` text NOT NULL,
	`number` integer NOT NULL,
	`of_number` integer NOT NULL,
	`hash` text,
	`published_at` integer NOT NULL,
	`body` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_translation_language" CHECK(language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_translation_number` ON `activity_translation` (`activity_id`,`language`,`number`);--> statement-breakpoint
-- A published translation stays as it was, like the text that it is of.
CREATE TRIGGER `activity_translation_no_update` BEFORE UPDATE ON `activity_translation` BEGIN
	SELECT RAISE(ABORT, 'activity_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_translation_no_delete` BEFORE DELETE ON `activity_translation` BEGIN
	SELECT RAISE(ABORT, 'activity_translation is only added to');
END;
