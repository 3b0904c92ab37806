-- AlterTable
ALTER TABLE "abonnement" ADD COLUMN     "delvis" TEXT[] DEFAULT ARRAY[]::TEXT[];
