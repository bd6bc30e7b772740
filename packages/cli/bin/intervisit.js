#!/usr/bin/env node
/** The command `intervisit`: it runs the build. Committed, because npm links a bin only where its file exists. */
import "../dist/main.js"
