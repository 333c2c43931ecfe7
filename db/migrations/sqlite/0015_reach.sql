ALTER TABLE `playbook_revision` ADD `reach` text CHECK (`reach` IN ('starting', 'uncleared', 'cleared', 'as-before'));--> statement-breakpoint
ALTER TABLE `programme_revision` ADD `reach` text CHECK (`reach` IN ('starting', 'uncleared', 'cleared', 'as-before'));--> statement-breakpoint
ALTER TABLE `module_revision` ADD `reach` text CHECK (`reach` IN ('starting', 'uncleared', 'cleared', 'as-before'));--> statement-breakpoint
ALTER TABLE `draft` ADD `reach` text CHECK (`reach` IN ('starting', 'uncleared', 'cleared'));