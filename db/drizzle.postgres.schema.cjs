// drizzle-kit takes a module's exports for the tables.
module.exports = require("./schema.postgres.ts").tables;
