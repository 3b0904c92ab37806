-- AlterTable
ALTER TABLE "innsynslogg" ADD COLUMN     "gjelder_person_id" TEXT;
