"""Articles by tenants, told to people, spreadsheets and programs: a file for each way."""
