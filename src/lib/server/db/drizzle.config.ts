// Tells drizzle-kit where the tables are described and where migrations go: `npm run db:generate`.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './src/lib/server/db/schema/*.ts',
	out: './drizzle',
	casing: 'snake_case'
});
