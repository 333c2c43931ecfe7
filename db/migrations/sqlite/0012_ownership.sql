CREATE TABLE `activity_copy` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`company_id` text NOT NULL,
	`from_number` integer NOT NULL,
	`until_number` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_copy_from` ON `activity_copy` (`activity_id`,`company_id`,`from_number`);--> statement-breakpoint
ALTER TABLE `activity_revision` ADD `company_id` text REFERENCES company(id);--> statement-breakpoint
-- A company’s own text is taught from and until revisions that stay as they were: a span is begun, ended once, and never taken away.
CREATE TRIGGER `activity_copy_ends_once` BEFORE UPDATE ON `activity_copy`
WHEN OLD.`until_number` IS NOT NULL OR NEW.`until_number` IS NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`activity_id` IS NOT OLD.`activity_id`
	OR NEW.`company_id` IS NOT OLD.`company_id` OR NEW.`from_number` IS NOT OLD.`from_number`
BEGIN
	SELECT RAISE(ABORT, 'activity_copy is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_copy_no_delete` BEFORE DELETE ON `activity_copy` BEGIN
	SELECT RAISE(ABORT, 'activity_copy is only added to');
END;
