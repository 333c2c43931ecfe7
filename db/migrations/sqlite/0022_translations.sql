CREATE TABLE `policy_translation` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`language` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text,
	`published_at` integer NOT NULL,
	`body` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "policy_translation_language" CHECK(language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_translation_number` ON `policy_translation` (`policy_version_id`,`language`,`number`);--> statement-breakpoint
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
CREATE UNIQUE INDEX `module_translation_number` ON `module_translation` (`module_id`,`language`,`number`);
--> statement-breakpoint
-- A published translation stays as it was, like the text that it is of: it is what somebody read, was asked in, or signed under.
CREATE TRIGGER `activity_translation_no_update` BEFORE UPDATE ON `activity_translation` BEGIN
	SELECT RAISE(ABORT, 'activity_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `activity_translation_no_delete` BEFORE DELETE ON `activity_translation` BEGIN
	SELECT RAISE(ABORT, 'activity_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_translation_no_update` BEFORE UPDATE ON `module_translation` BEGIN
	SELECT RAISE(ABORT, 'module_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `module_translation_no_delete` BEFORE DELETE ON `module_translation` BEGIN
	SELECT RAISE(ABORT, 'module_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_translation_no_update` BEFORE UPDATE ON `policy_translation` BEGIN
	SELECT RAISE(ABORT, 'policy_translation is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_translation_no_delete` BEFORE DELETE ON `policy_translation` BEGIN
	SELECT RAISE(ABORT, 'policy_translation is only added to');
END;
