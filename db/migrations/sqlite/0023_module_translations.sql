CREATE TABLE `module_translation` (
	`id` text PRIMARY KEY NOT NULL,
	`module_id` text NOT NULL,
	`language` text NOT NULL,
	`number` integer NOT NULL,
	`of_number` integer NOT NULL,
	`hash` text,
	`published_at` integer NOT NULL,
	`body` text,
	FOREIGN KEY (`module_id`) REFERENCES `module`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "module_translation_language" CHECK(language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `module_translation_number` ON `module_translation` (`module_id`,`language`,`number`);--> statement-breakpoint
-- A published translation stays as it was, like the text that it is of.
CREATE TRIGGER `module_translation_no_update` BEFORE UPDATE ON `module_translation` BEGIN
	SELECT RAISE(ABORT, 'module_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_translation_no_delete` BEFORE DELETE ON `module_translation` BEGIN
	SELECT RAISE(ABORT, 'module_translation is only added to');
END;
