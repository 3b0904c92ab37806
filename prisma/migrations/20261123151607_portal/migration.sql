-- CreateTable
CREATE TABLE "portal" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "stadium" TEXT NOT NULL,

    CONSTRAINT "portal_pkey" PRIMARY KEY ("id")
);
